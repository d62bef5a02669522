/// What is to be reviewed: the queues, one queue's conversations, and the form that draws a new one.
@NullMarked
package saiddone.ui.queue;

import org.jspecify.annotations.NullMarked;
