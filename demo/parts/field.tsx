import { type InputHTMLAttributes, useId } from 'react'

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> {
  label: string
  value: string
  errors: readonly string[] | undefined
  hint?: string
  onChange: (value: string) => void
}

/** A labelled input with its errors right below it. */
export function Field({ label, errors = [], hint, onChange, className = '', ...input }: Props) {
  const id = useId()
  const described = [hint && `${id}-hint`, errors.length > 0 && `${id}-error`].filter(Boolean)

  return (
    <div className={`field ${className}`}>
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        id={id}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={errors.length > 0 || undefined}
        aria-describedby={described.join(' ') || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {errors.length > 0 && (
        <p className="error" id={`${id}-error`}>
          {errors.join(' ')}
        </p>
      )}
    </div>
  )
}
