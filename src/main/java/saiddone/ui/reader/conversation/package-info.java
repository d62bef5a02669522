/// One transcript laid out for reading, without a node: rows, calls with their answers, identifiers, the case's rules, and what is
/// looked for in it. Nothing of what reviewers and checks say of it.
@NullMarked
package saiddone.ui.reader.conversation;

import org.jspecify.annotations.NullMarked;
