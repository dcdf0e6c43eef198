import { Component, provideZonelessChangeDetection } from '@angular/core'
import { bootstrapApplication } from '@angular/platform-browser'
import './means/means'

@Component({ selector: 'app-root', template: '<h1>Customers</h1>' })
class App {}

await bootstrapApplication(App, { providers: [provideZonelessChangeDetection()] })
