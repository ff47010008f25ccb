/** Breaks: compile-is-for-the-build */
import '../../data/compile/compile.ts';
