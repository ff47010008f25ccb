/** Owns how a site is named: reading a name a reader typed, and which hosts a name covers. */

/**
 * The host name in what a reader typed or pasted: a bare name or a whole address, in any case, in any script
 * (kept as the browser writes it: `bücher.example` becomes `xn--bcher-kva.example`). Undefined where there is none.
 */
export function siteNameFrom(typed: string): string | undefined {
  const text = typed.trim();
  if (text === '' || /\s/u.test(text)) return undefined;
  const address = /^[a-z][a-z\d+.-]*:\/\//iu.test(text) ? text : `https://${text}`;
  const url = URL.parse(address);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return undefined;
  const host = url.hostname.replace(/\.$/u, '');
  return /^[a-z\d_-]+(?:\.[a-z\d_-]+)+$/u.test(host) || host === 'localhost' || host.startsWith('[') ? host : undefined;
}

/** Whether the site `name` covers `host`: the same name, or one of its subdomains. */
export function covers(name: string, host: string): boolean {
  return host === name || host.endsWith(`.${name}`);
}

/** The switched-off sites after the site of `host` is switched. Switching on takes away every name that covers it. */
export function sitesAfter(sitesOff: readonly string[], host: string, on: boolean): readonly string[] {
  if (on) return sitesOff.filter((name) => !covers(name, host));
  return isSiteOff(host, sitesOff) ? sitesOff : [...sitesOff, siteName(host)];
}

/** The name under which readers know the site of `host`. */
export function siteName(host: string): string {
  return host.replace(/^www\./u, '');
}

/** Whether the reader switched `host` off, by its own name or by one that covers it. */
export function isSiteOff(host: string, sitesOff: readonly string[]): boolean {
  return sitesOff.some((name) => covers(name, host));
}
