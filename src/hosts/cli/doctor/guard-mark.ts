/** By this the doctor knows a worker script that the command wrote. */
export const guardMark = '// Guarded by rebilly-mock.'
