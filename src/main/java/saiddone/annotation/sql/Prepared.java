package saiddone.annotation.sql;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Keeps a connection's prepared statements for the next time, since compiling one (with all triggers that it sets off) takes
/// several times as long as running it. Closing a statement hands it back; where the same one is still at work, another is made.
/// For one thread at a time.
final class Prepared {
    private final Connection connection;
    private final Map<String, PreparedStatement> idle = new HashMap<>();

    private Prepared(Connection connection) {
        this.connection = connection;
    }

    static Connection keeping(Connection connection) {
        Prepared prepared = new Prepared(connection);
        return (Connection) Proxy.newProxyInstance(Prepared.class.getClassLoader(), new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> method.getName().equals("prepareStatement") && arguments.length == 1
                        ? prepared.statement((String) arguments[0]) : call(connection, method, arguments));
    }

    private PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement kept = idle.remove(sql);
        PreparedStatement statement = kept == null ? connection.prepareStatement(sql) : kept;
        return (PreparedStatement) Proxy.newProxyInstance(Prepared.class.getClassLoader(), new Class<?>[] {PreparedStatement.class},
                (proxy, method, arguments) -> method.getName().equals("close") ? handBack(sql, statement)
                        : call(statement, method, arguments));
    }

    private @Nullable Object handBack(String sql, PreparedStatement statement) throws SQLException {
        if (idle.putIfAbsent(sql, statement) != null) {
            statement.close();
        }
        return null;
    }

    private static @Nullable Object call(Object on, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
