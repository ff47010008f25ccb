/** Breaks: hover-continues-content */
import '../popup/list.ts';
