/// Suites of tasks with a reward: a row of figures a model, and what was said against what was done.
@NullMarked
package saiddone.ui.tasks;

import org.jspecify.annotations.NullMarked;
