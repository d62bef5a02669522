/// The codebook: its codes and groups, what they were and are, and what becomes of judgements when they change.
@NullMarked
package saiddone.ui.codebook;

import org.jspecify.annotations.NullMarked;
