/// Figures for suites of tasks with a reward: pass^k, reward parts, writes against the expected ones, said against done.
@NullMarked
package saiddone.report.tasks;

import org.jspecify.annotations.NullMarked;
