/** Breaks: store-is-the-backgrounds */
import '../../data/store/database.ts';
