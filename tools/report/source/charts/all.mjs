// Every kind of drawing by its name, for the page, for files and for the browser.
import {attribution} from './attribution.mjs';
import {course} from './course.mjs';
import {crossover} from './crossover.mjs';
import {difference} from './difference.mjs';
import {evaluators} from './evaluators.mjs';
import {groups} from './groups.mjs';
import {ignorance} from './ignorance.mjs';
import {money} from './money.mjs';
import {sensitivity} from './sensitivity.mjs';

export const drawings = {attribution, course, crossover, difference, evaluators, groups, ignorance, money, sensitivity};
