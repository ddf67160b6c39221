export const installConsole = (_: unknown) => {}
