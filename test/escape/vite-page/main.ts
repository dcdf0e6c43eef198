import '../means/means.ts'
