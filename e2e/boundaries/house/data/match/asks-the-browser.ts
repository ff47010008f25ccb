/** Breaks: polyfill-at-the-edges */
import 'webextension-polyfill';
