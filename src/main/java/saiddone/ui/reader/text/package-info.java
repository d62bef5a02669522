/// A recorded text as it stands on the screen: which stretch shows, what is selected, lit and underlined in it, and the node that
/// paints that. Knows no conversation, and neither tags nor findings but by the lines that they draw.
@NullMarked
package saiddone.ui.reader.text;

import org.jspecify.annotations.NullMarked;
