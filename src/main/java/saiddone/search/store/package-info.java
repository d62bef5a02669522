/// The folder of the index: documents, the ledger of files, bringing it up to date, one state of it opened.
@NullMarked
package saiddone.search.store;

import org.jspecify.annotations.NullMarked;
