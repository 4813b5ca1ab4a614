package org.lianfang.command.flow;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.lianfang.kernel.area.AreaKey;

/// Live screens by area. A group exists as long as somebody looks.
final class LiveGroups {

    private final ConcurrentMap<AreaKey, LiveGroup> byArea = new ConcurrentHashMap<>();
    private final Function<AreaKey, LiveMessage> read;

    /// @param read figures of an area at this moment; called once per group, on the group's thread
    LiveGroups(Function<AreaKey, LiveMessage> read) {
        this.read = read;
    }

    LiveSubscription join(AreaKey area, UUID account) {
        var subscription = new LiveSubscription(area, account, this);
        byArea.compute(area, (key, group) -> {
            var present = group == null ? new LiveGroup(key, () -> read.apply(key)) : group;
            present.join(subscription);
            return present;
        });
        return subscription;
    }

    void leave(LiveSubscription subscription) {
        byArea.computeIfPresent(subscription.area(), (key, group) -> {
            if (!group.leave(subscription)) {
                return group;
            }
            group.stop();
            return null;
        });
    }

    void wake(Predicate<AreaKey> areas) {
        byArea.values().stream().filter(group -> areas.test(group.area())).forEach(LiveGroup::wake);
    }

    void pass(AreaKey area, LiveMessage message) {
        byArea.values().stream().filter(group -> group.area().contains(area)).forEach(group -> group.pass(message));
    }

    void cutOff(UUID account) {
        byArea.values().stream()
                .flatMap(group -> List.copyOf(group.subscriptions()).stream())
                .filter(subscription -> subscription.account().equals(account))
                .forEach(LiveSubscription::close);
    }

    void cutOffAll() {
        byArea.values().stream()
                .flatMap(group -> List.copyOf(group.subscriptions()).stream())
                .forEach(LiveSubscription::close);
    }

    int size() {
        return byArea.size();
    }
}
