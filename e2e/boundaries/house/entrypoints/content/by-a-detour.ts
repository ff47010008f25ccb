/** Breaks: content-never-opens-the-database */
import '../../data/detour.ts';
