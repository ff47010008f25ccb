/** Breaks: store-is-the-backgrounds */
import './store/database.ts';
