package org.lianfang.workforce.usecase;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.workforce.model.NewShift;
import org.lianfang.workforce.model.Post;
import org.lianfang.workforce.model.Shift;
import org.lianfang.workforce.model.WorkforceRefusal;
import org.lianfang.workforce.store.Members;
import org.lianfang.workforce.store.Posts;
import org.springframework.stereotype.Component;

/// Completes shifts with what is known of their members and posts: role, police, area, day.
@Component
class ReadingRosters {

    private final Members members;
    private final Posts posts;
    private final CivilDays days;

    ReadingRosters(Members members, Posts posts, CivilDays days) {
        this.members = members;
        this.posts = posts;
        this.days = days;
    }

    sealed interface Draft {
        record Good(Shift shift) implements Draft {}

        record Bad(Refusal why) implements Draft {}
    }

    /// Members and posts that some shifts name.
    final class Roster {

        private final Map<UUID, Members.Standing> standings;
        private final Map<UUID, Post> places;

        private Roster(Map<UUID, Members.Standing> standings, Map<UUID, Post> places) {
            this.standings = standings;
            this.places = places;
        }

        Draft draft(NewShift sent) {
            var member = standings.get(sent.memberId());
            var post = places.get(sent.postId());
            if (member == null) {
                return new Draft.Bad(WorkforceRefusal.UNKNOWN_MEMBER.with("id", sent.memberId()));
            }
            if (post == null) {
                return new Draft.Bad(WorkforceRefusal.UNKNOWN_POST.with("id", sent.postId()));
            }
            var role = sent.role() == null ? member.role() : sent.role();
            return new Draft.Good(new Shift(
                    sent.id(),
                    sent.memberId(),
                    sent.postId(),
                    role,
                    member.isPolice(role),
                    new Shift.Hours(sent.start(), sent.end()),
                    days.of(sent.start(), post.areaKey()),
                    post.areaKey()));
        }
    }

    Roster read(List<NewShift> sent) {
        return new Roster(
                members.standings(
                        sent.stream().map(NewShift::memberId).distinct().toList()),
                posts.find(sent.stream().map(NewShift::postId).distinct().toList()));
    }
}
