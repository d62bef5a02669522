/// The review that comes with the sample corpus: made up like the conversations, so that a fresh clone shows what a review
/// looks like. Two reviewers are played who see what the authors' notes and the suite's rules say is there, miss some of it,
/// and see some that is not.
@NullMarked
package saiddone.sample.review;

import org.jspecify.annotations.NullMarked;
