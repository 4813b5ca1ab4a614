package org.lianfang.kernel.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Names in the contract begin with their module: `gates.CrossingLine`, `gates.CrossingLine.Person`,
/// `people.ResidentLine.Page`, and for what only one controller speaks of `gates.CrossingList.Void`.
final class ContractNames extends TypeNameResolver {

    private static final String HOUSE = "org.lianfang.";
    private static final String CONTROLLER = "Controller";

    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    static String moduleOf(Class<?> type) {
        return type.getPackageName().substring(HOUSE.length()).split("\\.", 2)[0];
    }

    /// `crossingList` for the controller that lists crossings.
    static String nounOf(Class<?> controller) {
        var noun = controller.getSimpleName().replace(CONTROLLER, "");
        return Character.toLowerCase(noun.charAt(0)) + noun.substring(1);
    }

    /// @throws IllegalStateException when another type has that name already
    @Override
    protected String getNameOfClass(Class<?> type) {
        if (!type.getName().startsWith(HOUSE)) {
            return super.getNameOfClass(type);
        }
        var within = type.getName().substring(type.getPackageName().length() + 1);
        var name = moduleOf(type) + "." + within.replace(CONTROLLER + "$", "$").replace('$', '.');
        var other = named.putIfAbsent(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException("In the contract, %s and %s would both be called %s. Maybe rename one."
                    .formatted(other.getName(), type.getName(), name));
        }
        return name;
    }

    @Override
    protected String nameForGenericType(JavaType type, Set<Options> options) {
        return nameForType(type.containedType(0), options) + "."
                + type.getRawClass().getSimpleName();
    }
}
