/** Gives a text to the browser as a file. */
export function download(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // After the click, which may take the file up later.
  setTimeout(() => URL.revokeObjectURL(url))
}
