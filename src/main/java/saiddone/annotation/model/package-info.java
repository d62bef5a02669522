/// What reviewers say: the codebook, judgements and what they are about, reviews, rulings, queues. Values only.
@NullMarked
package saiddone.annotation.model;

import org.jspecify.annotations.NullMarked;
