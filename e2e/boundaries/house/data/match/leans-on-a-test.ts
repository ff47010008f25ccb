/** Breaks: nobody-imports-tests */
import './cases.test.ts';
