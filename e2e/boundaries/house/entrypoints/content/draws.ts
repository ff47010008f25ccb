/** Breaks: content-stays-small */
import 'preact';
