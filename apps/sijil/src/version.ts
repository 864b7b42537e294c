/** The version of Sijil, as events name the tool that wrote them. */
export const VERSION = '0.1.0';
/** How events name this tool. */
export const VIA = `sijil/${VERSION}`;
