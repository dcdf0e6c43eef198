export type { Panel, PanelOptions } from '#hosts/panel/open-panel'
export { openPanel, panelElement } from '#hosts/panel/open-panel'
