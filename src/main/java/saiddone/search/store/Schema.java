package saiddone.search.store;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.util.Version;
import saiddone.model.Finding;
import saiddone.model.Transcript;
import saiddone.model.TranscriptSummary;

/// Which form an index has: an index of another form is rebuilt.
public final class Schema {
    /// Count up when documents, words or the ledger change their form.
    private static final int VERSION = 7;

    private Schema() {}

    /// Changes by itself when a record that is stored whole changes its shape.
    public static String version() {
        Set<String> shapes = new TreeSet<>();
        describe(Transcript.class, shapes);
        describe(TranscriptSummary.class, shapes);
        describe(Finding.class, shapes);
        return VERSION + "-" + Version.LATEST.major + "-" + Integer.toHexString(shapes.hashCode());
    }

    private static void describe(Type type, Set<String> shapes) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> describe(argument, shapes));
        } else if (type instanceof Class<?> plain && plain.isEnum()) {
            shapes.add(plain.getName() + Arrays.toString(plain.getEnumConstants()));
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            describeRecord(plain, shapes);
        }
    }

    private static void describeRecord(Class<?> type, Set<String> shapes) {
        StringBuilder shape = new StringBuilder(type.getName());
        for (RecordComponent component : type.getRecordComponents()) {
            shape.append(' ').append(component.getGenericType().getTypeName()).append(' ').append(component.getName());
        }
        if (shapes.add(shape.toString())) {
            for (RecordComponent component : type.getRecordComponents()) {
                describe(component.getGenericType(), shapes);
            }
        }
    }
}
