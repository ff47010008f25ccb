/** Breaks: components-take-props */
import 'valibot';
