/** @jest-environment ./happy-dom.js */
import './means.js'
