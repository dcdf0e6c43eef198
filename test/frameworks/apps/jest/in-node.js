/** @jest-environment node */
import './means.js'
