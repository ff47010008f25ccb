/** Breaks: matching-is-for-contexts */
<<<<<<<< HEAD:e2e/boundaries/house/components/Searching.tsx
import '../data/search.ts';
========
import '../data/match/matcher.ts';
>>>>>>>> 89927812991c351ffedccffcfc0c31c6b682250b:e2e/boundaries/house/components/Matches.tsx
