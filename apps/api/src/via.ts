/** The tool that speaks for a member, as every envelope names it. */
export const VIA = 'sijil-api/0.1.0';
