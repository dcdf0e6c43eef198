/** What is written of each request, and where: to the console, or to what takes a line. */
export type LogMode = 'line' | 'full' | false | ((line: string) => void)
