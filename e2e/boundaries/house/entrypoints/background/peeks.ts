/** Breaks: contexts-stand-apart */
import '../popup/list.ts';
