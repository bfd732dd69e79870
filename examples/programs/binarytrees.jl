# Trees are made and thrown away: allocation, recursion, and a union of two types.

struct Leaf end

struct Tree
    left::Union{Leaf, Tree}
    right::Union{Leaf, Tree}
end

make(depth) = depth == 0 ? Tree(Leaf(), Leaf()) : Tree(make(depth - 1), make(depth - 1))
check(::Leaf) = 0
check(tree::Tree) = 1 + check(tree.left) + check(tree.right)

function run(n)
    deepest = max(6, n)
    results = [check(make(deepest + 1))]
    lasting = make(deepest)
    for depth in 4:2:deepest
        total = 0
        for _ in 1:(1 << (deepest - depth + 4))
            total += check(make(depth))
        end
        push!(results, total)
    end
    push!(results, check(lasting))
    return results
end
