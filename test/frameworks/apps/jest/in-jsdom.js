/** @jest-environment jest-fixed-jsdom */
import './means.js'
