/** Breaks: hover-and-filter-continue-content */
import '../popup/list.ts';
