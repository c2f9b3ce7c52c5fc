/** The templates of pages that are about no record, and the regions of each; the local org lays out no others. */
export const appPageTemplates: ReadonlyMap<string, readonly string[]> = new Map([
  ['flexipage:defaultAppHomeTemplate', ['main']],
  ['home:desktopTemplate', ['top', 'bottomLeft', 'bottomRight', 'sidebar']]
]);

/** What an app's `tabs` call its home page, and what its override of `Tab` gives another page to. */
export const homeTab = 'standard-home';
