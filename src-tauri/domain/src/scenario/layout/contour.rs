//! The outline of a subtree, so that neighbours stand as close as their boxes allow at every height
//! and not only as close as their widest parts (Reingold and Tilford 1981, for boxes of any size).

/// A part of an outline: between two heights it reaches this far.
#[derive(Debug, Clone, Copy)]
struct Reach {
    top: i32,
    bottom: i32,
    x: i32,
}

/// One side of an outline without gaps. The topmost part is last, so that a parent is one push.
/// Every `x` is relative to `shift`, so that moving a subtree is one addition.
#[derive(Debug, Default)]
struct Side {
    reaches: Vec<Reach>,
    shift: i32,
}

impl Side {
    fn push(&mut self, top: i32, bottom: i32, x: i32) {
        if bottom > top {
            self.reaches.push(Reach {
                top,
                bottom,
                x: x - self.shift,
            });
        }
    }

    fn bottom(&self) -> i32 {
        self.reaches.first().map_or(i32::MIN, |r| r.bottom)
    }

    /// This outline with `upper` in place of its part above `upper`'s bottom. Costs as much as
    /// `upper` is long plus what is replaced, which keeps the whole layout linear.
    fn covered_by(mut self, upper: &Self) -> Self {
        let bottom = upper.bottom();
        while let Some(last) = self.reaches.last_mut() {
            if last.bottom > bottom {
                last.top = last.top.max(bottom);
                break;
            }
            self.reaches.pop();
        }
        for reach in &upper.reaches {
            self.push(reach.top, reach.bottom, reach.x + upper.shift);
        }
        self
    }
}

/// The outline of a subtree, both sides.
#[derive(Debug, Default)]
pub(super) struct Outline {
    left: Side,
    right: Side,
}

/// On which side of a tree another one is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Beside {
    Left,
    Right,
}

impl Outline {
    /// Adds a box above everything else: from `top` to `bottom`, from `left` to `right`.
    pub fn push(&mut self, top: i32, bottom: i32, left: i32, right: i32) {
        self.left.push(top, bottom, left);
        self.right.push(top, bottom, right);
    }

    /// The lowest point.
    pub fn bottom(&self) -> i32 {
        self.left.bottom()
    }

    /// Sets `other` beside this one, `gap` apart at the tightest height and `at_least` from centre
    /// to centre; returns how far it was moved. Both start at the same height.
    pub fn attach(&mut self, mut other: Self, side: Beside, gap: i32, at_least: i32) -> i32 {
        let moved = match side {
            Beside::Left => -(overlap(&other.right, &self.left) + gap).max(at_least),
            Beside::Right => (overlap(&self.right, &other.left) + gap).max(at_least),
        };
        other.left.shift += moved;
        other.right.shift += moved;
        let is_deeper = other.bottom() > self.bottom();
        let (outer, inner, other_outer, other_inner) = match side {
            Beside::Left => (&mut self.left, &mut self.right, other.left, other.right),
            Beside::Right => (&mut self.right, &mut self.left, other.right, other.left),
        };
        if is_deeper {
            *inner = other_inner.covered_by(inner);
            *outer = other_outer;
        } else {
            *outer = std::mem::take(outer).covered_by(&other_outer);
        }
        moved
    }
}

/// How far `left_tree`'s right side reaches over `right_tree`'s left side where both are present.
fn overlap(left_tree: &Side, right_tree: &Side) -> i32 {
    let mut most = i32::MIN / 4;
    let mut a = left_tree.reaches.iter().rev().peekable();
    let mut b = right_tree.reaches.iter().rev().peekable();
    while let (Some(left), Some(right)) = (a.peek(), b.peek()) {
        if left.top.max(right.top) < left.bottom.min(right.bottom) {
            most = most.max(left.x + left_tree.shift - right.x - right_tree.shift);
        }
        if left.bottom <= right.bottom {
            a.next();
        } else {
            b.next();
        }
    }
    most
}
