package org.lianfang.workforce.usecase;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.id.Ids;
import org.lianfang.territory.Areas;
import org.lianfang.workforce.model.Post;
import org.lianfang.workforce.model.WorkforceRefusal;
import org.lianfang.workforce.store.Posts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Says where people are needed, in which roles and how many.
@Service
public class SettingUpPosts {

    private final Posts posts;
    private final Areas areas;
    private final Acts acts;

    SettingUpPosts(Posts posts, Areas areas, Acts acts) {
        this.posts = posts;
        this.areas = areas;
        this.acts = acts;
    }

    /// Adding the same again changes nothing.
    @Needs(Permission.MANAGE_WORKFORCE)
    @Transactional
    public Post add(Post sent) {
        Access.requireWithin(sent.areaKey());
        if (!areas.exists(sent.areaKey())) {
            throw WorkforceRefusal.UNKNOWN_AREA.with("area", sent.areaKey());
        }
        var id = sent.id() == null ? Ids.next() : sent.id();
        var post = sent.withId(id);
        if (posts.add(post)) {
            acts.one("post-set-up", "post", id, post.areaKey());
        } else if (!post.equals(posts.find(List.of(id)).get(id))) {
            throw WorkforceRefusal.ID_ALREADY_USED.with("id", id);
        }
        return post;
    }

    @Needs(Permission.READ_WORKFORCE)
    @Transactional(readOnly = true)
    public List<Post> within(AreaKey area, @Nullable UUID after, int limit) {
        return posts.within(area, after, limit);
    }
}
