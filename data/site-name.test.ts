/** Tests reading the name of a site, and what it covers. */
import { describe, expect, it } from 'vitest';
import { covers, isSiteOff, siteNameFrom } from './site-name.ts';

describe('a typed site name', () => {
  it.each([
    ['example.com', 'example.com'],
    ['  Mail.Example.COM ', 'mail.example.com'],
    ['https://news.example.com/a/b?c=d#e', 'news.example.com'],
    ['news.example.com/defence', 'news.example.com'],
    ['example.com:8080', 'example.com'],
    ['example.com.', 'example.com'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['127.0.0.1', '127.0.0.1'],
    ['localhost', 'localhost'],
  ])('is read from %s', (typed, name) => {
    expect(siteNameFrom(typed)).toBe(name);
  });

  it.each([
    '',
    '   ',
    'example',
    'two words.com',
    'https://',
    'ftp://example.com',
    'chrome://extensions',
    '..',
    '*.example.com',
    'example.com,',
  ])('is not found in "%s"', (typed) => {
    expect(siteNameFrom(typed)).toBeUndefined();
  });
});

describe('a site name', () => {
  it('covers itself and its subdomains', () => {
    expect(covers('example.com', 'example.com')).toBe(true);
    expect(covers('example.com', 'news.example.com')).toBe(true);
  });

  it('covers neither its parent nor a name that only ends alike', () => {
    expect(covers('news.example.com', 'example.com')).toBe(false);
    expect(covers('example.com', 'badexample.com')).toBe(false);
  });

  it('switches a host off when any listed name covers it', () => {
    expect(isSiteOff('a.b.example', ['mail.example.com', 'b.example'])).toBe(true);
    expect(isSiteOff('a.b.example', ['mail.example.com'])).toBe(false);
    expect(isSiteOff('a.b.example', [])).toBe(false);
  });
});
