/// Patterns: what reviewers found, by code and model, with the quotes behind every figure.
@NullMarked
package saiddone.ui.patterns;

import org.jspecify.annotations.NullMarked;
