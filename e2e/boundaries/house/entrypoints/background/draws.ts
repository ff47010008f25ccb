/** Breaks: background-draws-nothing */
import 'preact/hooks';
