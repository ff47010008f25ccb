/** Breaks: components-are-for-pages */
import '../../components/Card.tsx';
