/** Breaks: data-stands-alone */
import '../../entrypoints/popup/list.ts';
