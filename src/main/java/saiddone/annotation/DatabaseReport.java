package saiddone.annotation;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What opening the database found and did.
///
/// @param schemaVersion the schema's version after opening
/// @param created       whether the file was made anew
/// @param backup        the copy taken before a migration, null where none was needed
public record DatabaseReport(int schemaVersion, boolean created, @Nullable Path backup) {}
