/** Breaks: later-parts-continue-content */
import '../popup/list.ts';
